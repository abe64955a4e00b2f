/** Which of axe-core's rules hold for our markup: one choice for browser tests, stories and end-to-end tests. */
import type {RunOptions} from 'axe-core';

/** WCAG 2.2 A and AA and axe's best practices, except rules about a page's landmarks: a widget is part of a page. */
export const AXE_RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {region: {enabled: false}},
  resultTypes: ['violations'],
};
