import {
  type RenderSession,
  initSync as startRenderer,
  type TypstRenderer,
  TypstRendererBuilder,
} from '@myriaddreamin/typst-ts-renderer';
import type { PageSize } from '../protocol.ts';
import { pageSvg } from './page-svg.ts';

/** Draws single pages of the document that it was given last. */
export class PagePainter {
  private readonly renderer: TypstRenderer;
  private artifact: Uint8Array = new Uint8Array();

  private constructor(renderer: TypstRenderer) {
    this.renderer = renderer;
  }

  static async start(module: WebAssembly.Module): Promise<PagePainter> {
    startRenderer({ module });
    return new PagePainter(await new TypstRendererBuilder().build());
  }

  /** Takes a document in the compiler's own format. */
  load(artifact: Uint8Array): void {
    this.artifact = artifact;
  }

  /** The picture of a zero-based page as SVG, its size in points. Fails where there is no such page. */
  paint(page: number): string {
    // A session draws what differs from its last picture: each picture needs one of its own.
    const session = this.renderer.session_from_artifact(this.artifact, 'vector');
    try {
      const size = sizeOf(session, page);
      // Pages stand under one another.
      const top = page * size.height;
      const drawn = this.renderer.render_svg_diff(session, 0, top + 1, size.width, top + size.height - 1);
      return pageSvg(drawn, page, size);
    } finally {
      session.free();
    }
  }
}

function sizeOf(session: RenderSession, page: number): PageSize {
  const pages = session.pages_info;
  try {
    if (page < 0 || page >= pages.page_count) throw new RangeError(`There is no page ${page + 1}`);
    const { width_pt: width, height_pt: height } = pages.page(page);
    return { width, height };
  } finally {
    pages.free();
  }
}
