import { Component, type ReactNode, Suspense } from "react";
import { ErrorState } from "./ErrorState.tsx";
import { Loading } from "./Loading.tsx";

/** Keeps a fault inside its pane: the rest of the room goes on. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { readonly fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault !== null) {
      return <ErrorState detail={fault.message} onRetry={() => this.setState({ fault: null })} />;
    }
    return <Suspense fallback={<Loading />}>{this.props.children}</Suspense>;
  }
}
