#!/usr/bin/python3
"""A network camera for the system tests: plays an H.264 MP4 file over RTSP, again and again, without a gap.

    rtsp-server.py --check                say what is missing, or nothing
    rtsp-server.py NAME=FILE...           print "rtsp://127.0.0.1:PORT/" once it listens, then serve until killed

The file is taken apart once; its access units are then sent with timestamps that go on rising over the repeats, as a
camera's do. Nothing is transcoded, so that one core feeds dozens of viewers.
"""
import sys

DEBIAN = ("python3-gi gir1.2-gst-rtsp-server-1.0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good "
          "gstreamer1.0-plugins-bad")
ELEMENTS = ("filesrc", "qtdemux", "h264parse", "appsink", "appsrc", "rtph264pay")
H264 = "video/x-h264,stream-format=byte-stream,alignment=au"


def load_gstreamer():
    try:
        import gi
        for name in ("Gst", "GstApp", "GstRtspServer"):
            gi.require_version(name, "1.0")
        from gi.repository import GLib, Gst, GstApp, GstRtspServer
    except (ImportError, ValueError) as missing:
        sys.exit(f"{missing}; on Debian: apt-get install {DEBIAN}")
    Gst.init(None)
    absent = [name for name in ELEMENTS if Gst.ElementFactory.find(name) is None]
    if absent:
        sys.exit(f"GStreamer lacks {', '.join(absent)}; on Debian: apt-get install {DEBIAN}")
    return GLib, Gst, GstRtspServer


class Clip:
    """The access units of a file, with times from zero."""

    def __init__(self, gst, path):
        self.units = []
        pipeline = gst.parse_launch(f"filesrc name=file ! qtdemux ! h264parse config-interval=-1 ! {H264} "
                                    "! appsink name=units sync=false")
        pipeline.get_by_name("file").set_property("location", path)
        sink = pipeline.get_by_name("units")
        pipeline.set_state(gst.State.PLAYING)
        try:
            while (sample := sink.emit("pull-sample")) is not None:
                buffer = sample.get_buffer()
                depends = bool(buffer.get_flags() & gst.BufferFlags.DELTA_UNIT)
                data = buffer.extract_dup(0, buffer.get_size())
                self.units.append((data, buffer.dts, buffer.pts, buffer.duration, depends))
        finally:
            pipeline.set_state(gst.State.NULL)
        if not self.units:
            sys.exit(f"{path} holds no H.264 video")
        self.start = min(unit[2] for unit in self.units)
        self.length = max(unit[2] + unit[3] for unit in self.units) - self.start


class Player:
    """Feeds one connection's pipeline; the source asks whenever it runs low."""

    def __init__(self, gst, clip):
        self.gst, self.clip, self.next, self.laps = gst, clip, 0, 0

    def feed(self, source, _length):
        data, dts, pts, duration, depends = self.clip.units[self.next]
        shift = self.laps * self.clip.length - self.clip.start
        buffer = self.gst.Buffer.new_wrapped(data)
        buffer.pts, buffer.duration = max(0, pts + shift), duration
        buffer.dts = max(0, (pts if dts == self.gst.CLOCK_TIME_NONE else dts) + shift)
        if depends:
            buffer.set_flags(self.gst.BufferFlags.DELTA_UNIT)
        source.emit("push-buffer", buffer)
        self.next += 1
        if self.next == len(self.clip.units):
            self.next, self.laps = 0, self.laps + 1


def serve(glib, gst, rtsp, mounts):
    class Camera(rtsp.RTSPMediaFactory):
        def __init__(self, clip):
            super().__init__()
            self.clip = clip
            self.set_shared(True)
            self.set_launch(f"( appsrc name=source is-live=true format=time max-bytes=200000 caps={H264} "
                            "! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1 )")

        def do_configure(self, media):
            source = media.get_element().get_child_by_name("source")
            source.connect("need-data", Player(gst, self.clip).feed)

    server = rtsp.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service("0")
    for mount in mounts:
        name, separator, path = mount.partition("=")
        if not separator:
            sys.exit(f"expected NAME=FILE, got {mount}")
        server.get_mount_points().add_factory("/" + name, Camera(Clip(gst, path)))
    if server.attach(None) == 0:
        sys.exit("no port could be bound")
    print(f"rtsp://127.0.0.1:{server.get_bound_port()}/", flush=True)
    glib.MainLoop().run()


if __name__ == "__main__":
    modules = load_gstreamer()
    if sys.argv[1:] != ["--check"]:
        serve(*modules, sys.argv[1:])
