/** The rule that a newsroom's own patterns make up together. */
export const OWN_RULE = 'style/house';
