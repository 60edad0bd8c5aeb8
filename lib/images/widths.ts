/**
 * The widths, in pixels, at which a picture can be had. Each is a file that may be made once for each picture and
 * format, so the list is short; nothing above 1920, which fills the column of a dense screen.
 */
export const PICTURE_WIDTHS = [96, 192, 320, 480, 640, 750, 960, 1200, 1600, 1920]
