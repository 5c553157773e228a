/** Reads QR codes from the camera: with the reader of the browser where there is one, otherwise with our own. */

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

const PAUSE = 150;

async function reader(): Promise<(video: HTMLVideoElement) => Promise<string | undefined>> {
  const detector = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (detector && (await detector.getSupportedFormats()).includes("qr_code")) {
    const own = new detector({ formats: ["qr_code"] });
    return async (video) => (await own.detect(video))[0]?.rawValue;
  }
  const { default: decode } = await import("jsqr");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    if (!context || canvas.width === 0) return undefined;
    context.drawImage(video, 0, 0);
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    return decode(image.data, image.width, image.height)?.data;
  };
}

/** Loads what reading takes, so that it is there without network. */
export async function loadReader(): Promise<void> {
  await import("jsqr");
}

/** Shows the camera and gives each code that comes into view once; the answer stops it. */
export async function readCodes(video: HTMLVideoElement, found: (code: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const read = await reader();
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  let isOn = true;
  let last = "";
  const look = async (): Promise<void> => {
    const code = await read(video).catch(() => undefined);
    if (!isOn) return;
    if (code && code !== last) {
      last = code;
      found(code);
    }
    setTimeout(() => void look(), PAUSE);
  };
  void look();
  return () => {
    isOn = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
    video.hidden = true;
  };
}
