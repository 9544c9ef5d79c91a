/** How a rule's page is linked to: by the server in findings, by the client in menus. */

/** Of links and code actions: `(rule)`. */
export const SHOW_RULE = 'mudaqqiq.showRule';
export const RULE_SCHEME = 'mudaqqiq-rule';

/**
 * What the server links a rule to. A finding's link may not be a command, and to a page's file it would open the source:
 * so the pages are documents of a scheme of their own. A link in a text may not have such a scheme, but be a command.
 */
export const RULE_LINKS = {
  page: `${RULE_SCHEME}:/{rule}.md`,
  inText: `command:${SHOW_RULE}?%5B%22{rule}%22%5D`,
};
