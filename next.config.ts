import type { NextConfig } from 'next'
import { PICTURE_WIDTHS } from './lib/images/widths'

const config: NextConfig = {
  // Metadata belongs in <head> for every reader, not only for crawlers.
  htmlLimitedBots: /.*/,
  images: {
    loader: 'custom',
    loaderFile: './lib/images/loader.ts',
    deviceSizes: PICTURE_WIDTHS.filter((width) => width >= 640),
    imageSizes: PICTURE_WIDTHS.filter((width) => width < 640),
  },
  // Starts threads from files of its own.
  serverExternalPackages: ['tinypool'],
  poweredByHeader: false,
  // The host makes its own strong ETags and redirects.
  generateEtags: false,
  skipTrailingSlashRedirect: true,
  devIndicators: false,
}

export default config
