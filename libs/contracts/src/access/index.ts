export * from './access-rule.js';
export * from './access-rules.js';
export * from './consent-category.js';
