import type {LocalizedText} from '../i18n/text.ts';
import type {Question} from '../questions/schemas.ts';

/**
 * Questions about the person, as data: versioned by its id and never changed under it, so that the figures of two
 * consultations with the same pack compare. Its question ids begin with `about-`, which collides with nobody's.
 */
export interface Pack {
  /** Ends in its version, such as `sex-1`. */
  id: string;
  title: LocalizedText;
  /** Whose wording it is. */
  source: {name: string; url: string};
  /** When that wording was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
  /** What is not settled about it. */
  note?: string | undefined;
  /** `respondent`: in what role somebody answers; `equality`: who they are, asked last and only with their consent. */
  section: 'respondent' | 'equality';
  /** Why it is asked, in small safe Markdown; people read it before the questions. */
  reason?: LocalizedText | undefined;
  questions: Question[];
}
