import { create } from "zustand";

export const useSeatDialog = create<{ readonly isOpen: boolean }>(() => ({
  isOpen: false,
}));
export const openSeatDialog = (): void => useSeatDialog.setState({ isOpen: true });
export const closeSeatDialog = (): void => useSeatDialog.setState({ isOpen: false });
