import fc from 'fast-check';

// The same cases on every run; another number looks at others.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20251025) });
