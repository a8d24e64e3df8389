import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyRememberedLook } from './page/rememberedLook.ts';

/** The first script of every whole page of the extension: theme and language are set before the first paint. */
export default defineUnlistedScript(applyRememberedLook);
