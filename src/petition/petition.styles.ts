import {css} from 'lit';

/** The count keeps its place from the first paint on, so that the form does not move when it comes. */
export const petitionStyles = css`
.intro>*+*{margin-top:.5em}
.below{min-height:12em}
.count{display:grid}
.count>*{grid-area:1/1}
.count .pending{padding-block:3.875em 2.5em}
`;
