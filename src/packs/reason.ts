/** One reason for all questions about equality: people read it once, however many packs there are. */
export const equalityReason = {
  en: 'We ask so that we can see whether we have heard from all parts of our communities, and whether what we decide would affect some people more than others (Equality Act 2010, section 149). Each question is voluntary, and no answer changes how your views are weighed. Nobody’s answers to these questions are published.',
  cy: 'Rydym yn gofyn er mwyn gweld a ydym wedi clywed gan bob rhan o’n cymunedau, ac a fyddai’r hyn y byddwn yn ei benderfynu yn effeithio ar rai pobl yn fwy nag eraill (Deddf Cydraddoldeb 2010, adran 149). Mae pob cwestiwn yn wirfoddol, ac nid oes yr un ateb yn newid sut y caiff eich barn ei hystyried. Nid yw atebion neb i’r cwestiynau hyn yn cael eu cyhoeddi.',
};
