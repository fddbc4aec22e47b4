import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#eaf4f2',
  '#d3e7e4',
  '#a9d0cb',
  '#7cb9b2',
  '#55a39b',
  '#328a82',
  '#1d746d',
  '#0f5e5a',
  '#0f4c4a',
  '#0a3735',
];
/** Sand instead of cold grey; step 6 is the dimmed text and keeps 4.5 : 1 on white and on the ground. */
const sand: MantineColorsTuple = [
  '#fbf8f2',
  '#f4eee2',
  '#e9e1d0',
  '#dcd2bd',
  '#c4b99f',
  '#97907f',
  '#5f6259',
  '#4a4f48',
  '#343b37',
  '#1c2b2a',
];
const night: MantineColorsTuple = [
  '#edeade',
  '#d5d5c9',
  '#b0b8ae',
  '#8b988f',
  '#40544f',
  '#2c3f3c',
  '#1c2c2a',
  '#162322',
  '#0f1918',
  '#0a1211',
];

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 3 },
  colors: { teal, gray: sand, dark: night },
  black: '#1c2b2a',
  fontFamily: 'var(--hf-font)',
  headings: { fontFamily: 'var(--hf-font)', fontWeight: '650' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  // The library picks one ink for both schemes; ours is dark on the light teal of the night.
  variantColorResolver: (input) =>
    input.variant === 'filled' && (!input.color || input.color === input.theme.primaryColor)
      ? {
          background: 'var(--hf-accent)',
          hover: 'color-mix(in srgb, var(--hf-accent) 88%, var(--hf-ink))',
          color: 'var(--hf-accent-ink)',
          border: '1px solid transparent',
        }
      : defaultVariantColorsResolver(input),
  components: {
    Modal: {
      defaultProps: {
        transitionProps: { duration: 120 },
        radius: 'lg',
        centered: true,
        styles: { title: { fontSize: '1.125rem', fontWeight: 650 } },
        // The library's <header> would be a second banner of the page to a screen reader.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Button: { defaultProps: { size: 'sm' } },
    // The library's own is 13 px at this size: too small for what one has to read before typing.
    InputWrapper: { styles: { description: { fontSize: '0.875rem' }, error: { fontSize: '0.875rem' } } },
  },
});

/** Red is kept for emergencies: what is wrong with a form is said in the colour of a notice. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--hf-surface)',
    '--mantine-color-text': 'var(--hf-ink)',
    '--mantine-color-dimmed': 'var(--hf-ink-soft)',
    '--mantine-color-error': 'var(--hf-notice)',
    '--mantine-color-placeholder': 'var(--hf-ink-soft)',
    '--mantine-color-anchor': 'var(--hf-accent)',
    '--mantine-color-default-border': 'var(--hf-line-strong)',
  };
  return { variables: {}, light: shared, dark: shared };
};
