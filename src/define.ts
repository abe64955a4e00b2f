/** Registers every element. */
import './poll/poll.ts';
import './survey/survey.ts';
