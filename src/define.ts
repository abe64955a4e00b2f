/** Registers every element. */
import './feedback/feedback.ts';
import './petition/petition.ts';
import './poll/poll.ts';
import './survey/survey.ts';
