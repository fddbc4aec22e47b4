/** The deadline at the end of an hour in which more work was given up than was told of. */
export const tellAgain = 'operations.tell-again';
