/** A ground on which a petition may be rejected. */
export interface Rejection {
  code: string;
  /** As staff choose it. */
  label: string;
  /** What is published where staff write nothing of their own. */
  text: {en: string; cy: string};
}

/** The grounds that council schemes and the UK Parliament's service name. */
export const REJECTIONS: readonly Rejection[] = [
  {code: 'duplicate', label: 'There is already a petition about this', text: {
    en: 'There is already a petition about this.', cy: 'Mae deiseb am hyn eisoes.'}},
  {code: 'irrelevant', label: 'It is not about something that the council decides or could influence', text: {
    en: 'It is not about something that the council decides or could influence.',
    cy: 'Nid yw’n ymwneud â rhywbeth y mae’r cyngor yn ei benderfynu nac yn gallu dylanwadu arno.'}},
  {code: 'no-action', label: 'It does not ask for a clear action', text: {
    en: 'It does not ask for a clear action.', cy: 'Nid yw’n gofyn am gamau clir.'}},
  {code: 'personal', label: 'It is about a purely personal matter', text: {
    en: 'It is about a purely personal matter.', cy: 'Mae’n ymwneud â mater cwbl bersonol.'}},
  {code: 'libellous', label: 'It may be libellous, false or about a case before a court', text: {
    en: 'It holds statements that may be libellous or false, or that concern a case before a court.',
    cy: 'Mae’n cynnwys datganiadau a allai fod yn enllibus neu’n anwir, neu sy’n ymwneud ag achos gerbron llys.'}},
  {code: 'offensive', label: 'It uses offensive or extreme language', text: {
    en: 'It uses offensive or extreme language.', cy: 'Mae’n defnyddio iaith sarhaus neu eithafol.'}},
  {code: 'advert', label: 'It is an advertisement', text: {
    en: 'It is an advertisement.', cy: 'Hysbyseb ydyw.'}},
  {code: 'already-happening', label: 'What it asks for is already happening', text: {
    en: 'What it asks for is already happening.', cy: 'Mae’r hyn y mae’n gofyn amdano eisoes yn digwydd.'}},
  {code: 'not-council', label: 'Another body decides about it', text: {
    en: 'Another body, and not the council, decides about it.', cy: 'Corff arall, ac nid y cyngor, sy’n penderfynu ar hyn.'}},
  {code: 'joke', label: 'It is a joke', text: {
    en: 'It is a joke.', cy: 'Jôc ydyw.'}},
];
