import { z } from 'zod';

// zod would try `new Function` to speed itself up, which the content security policy rightly refuses.
z.config({ jitless: true });
