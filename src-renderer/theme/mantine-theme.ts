import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  NumberInput,
  Popover,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
} from "@mantine/core";
import classes from "./mantine-theme.module.css";

// One flat tuple: shades come from tokens.css, which knows light, dark and contrast.
const flat = (value: string): MantineColorsTuple => [
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
];

export const mantineTheme = createTheme({
  primaryColor: "ember",
  colors: {
    ember: flat("var(--cf-ember)"),
    red: flat("var(--cf-red)"),
    blue: flat("var(--cf-blue)"),
    teal: flat("var(--cf-teal)"),
  },
  fontFamily: "var(--cf-sans)",
  fontFamilyMonospace: "var(--cf-mono)",
  headings: { fontFamily: "var(--cf-sans)", fontWeight: "600" },
  defaultRadius: "sm",
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "10px", xl: "16px" },
  fontSizes: {
    xs: "0.75rem",
    sm: "0.8125rem",
    md: "0.875rem",
    lg: "0.9375rem",
    xl: "1.125rem",
  },
  spacing: { xs: "6px", sm: "10px", md: "14px", lg: "20px", xl: "28px" },
  lineHeights: { xs: "1.35", sm: "1.4", md: "1.45", lg: "1.45", xl: "1.5" },
  focusRing: "never",
  respectReducedMotion: true,
  cursorType: "pointer",
  // Each variant reads the palette itself, so that both schemes and high contrast follow.
  variantColorResolver: ({ color, variant }) => {
    const hue = color === "red" || color === "blue" || color === "teal" ? color : "ember";
    const on = hue === "ember" ? "var(--cf-on-ember)" : "var(--cf-on-blue)";
    if (variant === "filled") {
      return {
        background: `var(--cf-${hue})`,
        hover: `color-mix(in srgb, var(--cf-${hue}) 88%, var(--cf-text))`,
        color: on,
        border: "1px solid transparent",
      };
    }
    if (variant === "light") {
      return {
        background: `var(--cf-${hue}-tint)`,
        hover: `var(--cf-${hue}-tint)`,
        color: `var(--cf-${hue}-ink)`,
        border: "1px solid transparent",
      };
    }
    const neutral = color === "ember" || color === undefined || color === "gray";
    return {
      background: variant === "default" ? "var(--cf-raised)" : "transparent",
      hover: "var(--cf-hover)",
      color: neutral ? "var(--cf-text)" : `var(--cf-${hue}-ink)`,
      border:
        variant === "subtle" || variant === "transparent"
          ? "1px solid transparent"
          : "1px solid var(--cf-line-strong)",
    };
  },
  components: {
    Button: Button.extend({
      defaultProps: { size: "xs", variant: "default" },
      classNames: { root: classes.button ?? "" },
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: "subtle", size: 28, color: "gray" },
      classNames: { root: classes.icon ?? "" },
    }),
    Input: Input.extend({
      defaultProps: { size: "xs" },
      classNames: { input: classes.input ?? "" },
    }),
    InputWrapper: Input.Wrapper.extend({
      classNames: {
        label: classes.label ?? "",
        description: classes.description ?? "",
        error: classes.description ?? "",
      },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: "xs" } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: "xs" } }),
    Textarea: Textarea.extend({
      defaultProps: { size: "xs", autosize: true, minRows: 2 },
    }),
    Select: Select.extend({
      classNames: { options: classes.options ?? "" },
      defaultProps: {
        size: "xs",
        // The list box scrolls itself: what assistive tools expect of one, and no scroll area to load.
        withScrollArea: false,
        comboboxProps: { shadow: "none" },
        checkIconPosition: "right",
      },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "xs" }, classNames: { input: classes.check ?? "" } }),
    Switch: Switch.extend({ defaultProps: { size: "xs" }, classNames: { track: classes.track ?? "" } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: "xs", transitionDuration: 0, withItemsBorders: false },
      classNames: {
        root: classes.segments ?? "",
        indicator: classes.segment ?? "",
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 450, transitionProps: { duration: 80 } },
      classNames: { tooltip: classes.tooltip ?? "" },
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: "none", transitionProps: { duration: 80 } },
      classNames: { dropdown: classes.dropdown ?? "" },
    }),
    Menu: Menu.extend({
      defaultProps: { shadow: "none", transitionProps: { duration: 80 } },
      classNames: {
        dropdown: classes.dropdown ?? "",
        item: classes.item ?? "",
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        // As in `components/Dialog`: no style sheet of its own for a page that never scrolls.
        lockScroll: false,
        shadow: "none",
        transitionProps: { duration: 100, transition: "fade" },
        overlayProps: { color: "var(--cf-veil)", backgroundOpacity: 1 },
      },
      classNames: { content: classes.modal ?? "" },
    }),
  },
});

/** Mantine's own variables, read from our tokens in both schemes. */
export const mantineVariables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--cf-pane)",
    "--mantine-color-text": "var(--cf-text)",
    "--mantine-color-bright": "var(--cf-text)",
    "--mantine-color-dimmed": "var(--cf-secondary)",
    "--mantine-color-placeholder": "var(--cf-quiet)",
    "--mantine-color-default": "var(--cf-raised)",
    "--mantine-color-default-hover": "var(--cf-hover)",
    "--mantine-color-default-color": "var(--cf-text)",
    "--mantine-color-default-border": "var(--cf-line-strong)",
    "--mantine-color-anchor": "var(--cf-blue-ink)",
    "--mantine-color-error": "var(--cf-red-ink)",
    "--mantine-color-disabled": "var(--cf-hover)",
    "--mantine-color-disabled-color": "var(--cf-quiet)",
    "--mantine-color-disabled-border": "var(--cf-line)",
    "--mantine-primary-color-contrast": "var(--cf-on-ember)",
  };
  return { variables: {}, light: shared, dark: shared };
};
