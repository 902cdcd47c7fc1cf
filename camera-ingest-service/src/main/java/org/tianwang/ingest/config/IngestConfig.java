package org.tianwang.ingest.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of camera-ingest-service; in the environment {@code TIANWANG_INGEST_…}. */
@ConfigMapping(prefix = "tianwang.ingest")
public interface IngestConfig {

    /** 32 random bytes in base64: seals the cameras' logins in the database. */
    String secretKey();

    /** Folders below which {@code file:} streams may lie; without any, there are none. */
    Optional<List<String>> fileRoots();

    /** The camera networks: nothing else is dialled. The default is loopback and the private ranges. */
    @WithDefault("127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7")
    List<String> networks();

    /** The platform's own ports, never dialled on this machine's own addresses. */
    Optional<List<Integer>> forbiddenPorts();

    Stream stream();

    Detector detector();

    Plates plates();

    Publishing publishing();

    Snapshots snapshots();

    Alerts alerts();

    Ownership ownership();

    Sheets sheets();

    ConnectionTest connectionTest();

    Live live();

    Devices devices();

    /** Reading streams. */
    interface Stream {
        @WithDefault("5s")
        Duration connectTimeout();

        /** A camera that sends nothing for so long counts as stalled. */
        @WithDefault("8s")
        Duration silence();

        @WithDefault("1s")
        Duration firstRetry();

        @WithDefault("30s")
        Duration longestRetry();

        /** Cameras' certificates are self-signed nearly without exception; on, they must be known and fit the name. */
        @WithDefault("false")
        boolean verifyCertificates();
    }

    /** Finding and following objects. */
    interface Detector {
        /** Looks a second, all cameras together; one costs about 85 ms of a core. */
        @WithDefault("6")
        double looksPerSecond();

        /** Confidence from which a find may begin a track. Traffic cones pass for people up to about 0.48. */
        @WithDefault("0.50")
        double threshold();

        /** Confidence from which a find carries on a track that is there. */
        @WithDefault("0.30")
        double doubtful();

        /** Share of the picture that must move before the detector looks. */
        @WithDefault("0.0008")
        double motionShare();

        /** How often to look at objects that are being followed but do not move. */
        @WithDefault("1s")
        Duration followingInterval();

        /** How often to look although nothing moves. */
        @WithDefault("10s")
        Duration idleInterval();

        /** An object not found for so long has left. */
        @WithDefault("3s")
        Duration lostAfter();

        /** Objects in a zone of kind {@code CROWD} that make a crowd. */
        @WithDefault("5")
        int crowdSize();

        /** COCO classes that are reported at all. */
        @WithDefault("person,bicycle,car,motorcycle,bus,train,truck,boat,bird,cat,dog,horse,sheep,cow,"
                + "backpack,umbrella,handbag,suitcase")
        Set<String> classes();
    }

    /** Reading number plates. */
    interface Plates {
        /** Looks a second, all cameras together; a look at one vehicle costs about 80 ms of a core. */
        @WithDefault("5")
        double looksPerSecond();

        /** Pixels of the picture; a narrower vehicle's plate has less than 40 and cannot be read. */
        @WithDefault("150")
        int leastVehicleWidth();

        /** Pixels of the picture; narrower plates are not read. */
        @WithDefault("40")
        int leastWidth();

        /** A plate is not settled before it was seen so wide in pixels, because it will be seen better. */
        @WithDefault("80")
        int settleWidth();

        /** How often the text must have been the best one before it is settled; every look counts up to twice. */
        @WithDefault("4")
        int agreeing();

        /** The text's share of the vote in its weakest place with which it is settled. */
        @WithDefault("0.65")
        double settleShare();

        /** With less at the end, when the vehicle has left or was looked at often enough, nothing is told. */
        @WithDefault("0.5")
        double leastShare();

        /** Looks at one vehicle, after which it is settled or given up. */
        @WithDefault("16")
        int mostLooks();

        /** A plate read again sooner after the last time is the same vehicle, lost and found again: not told anew. */
        @WithDefault("30s")
        Duration repeatAfter();

        /** Pictures kept for each camera of vehicles that are not settled yet. */
        @WithDefault("3")
        int mostPictures();
    }

    /** Sending detections to Kafka. */
    interface Publishing {
        /** Where detections wait while the broker is away. */
        @WithDefault("${tianwang.files.dir}/camera-ingest-service-buffer")
        String bufferDir();

        /** The oldest are given up beyond this, and counted. */
        @WithDefault("268435456")
        long bufferBytes();
    }

    /** Pictures of events. */
    interface Snapshots {
        @WithDefault("1280")
        int maxWidth();

        @WithDefault("90d")
        Duration keep();

        /** Pictures of plates that were read: as long as alert-service keeps the sightings that they belong to. */
        @WithDefault("30d")
        Duration keepSightings();

        /** Pictures of alerts that were dismissed. */
        @WithDefault("7d")
        Duration keepDismissed();
    }

    /** Alerts that looks can be for. */
    interface Alerts {
        /** As long as alert-service keeps alerts. */
        @WithDefault("365d")
        Duration remember();
    }

    /** Devices that push what they saw. */
    interface Devices {
        /** A device that shows no sign for so long is offline; the standard's keepalive comes every minute or so. */
        @WithDefault("180s")
        Duration silence();

        /** How far a device's clock may be off for its times to be believed; beyond, the time of receipt counts. */
        @WithDefault("2m")
        Duration clockTolerance();

        /** How long an event that was pushed is remembered, so that the same again makes no second one. */
        @WithDefault("30d")
        Duration remember();

        /** In what zone devices write times without one (GA/T 1400). */
        @WithDefault("Asia/Shanghai")
        ZoneId zone();

        /** The largest picture, as it comes. */
        @WithDefault("3M")
        MemorySize mostPictureBytes();

        /** Pushes that are taken at the same time; beyond, a device is told to come back. */
        @WithDefault("8")
        int atOnce();

        /** The identity that this platform shows to devices: 20 digits as GA/T 1400 has them. */
        @WithDefault("41000000005030000001")
        String serverId();

        /** How long a challenge of HTTP Digest can be answered. */
        @WithDefault("5m")
        Duration nonceLife();

        /** Wrong signatures of one device or one address in a minute, before it has to wait. */
        @WithDefault("10")
        int failuresPerMinute();
    }

    /** Trying a stream before it is entered. */
    interface ConnectionTest {
        /** How long to wait for a key frame and to look at the stream: an interval above it is too long for live view. */
        @WithDefault("6s")
        Duration watch();

        /** Tests at the same time, all administrators together. */
        @WithDefault("2")
        int atOnce();

        /** Tests of one administrator in a minute. */
        @WithDefault("20")
        int perMinute();
    }

    /** Cameras entered from a CSV file. */
    interface Sheets {
        /** The gateway's own limit is the same. */
        @WithDefault("2M")
        MemorySize mostBytes();

        /** Such a file takes some ten seconds; the gateway waits thirty. */
        @WithDefault("5000")
        int mostRows();
    }

    /** Live view. */
    interface Live {
        /** People looking at one camera at once. */
        @WithDefault("32")
        int viewersPerCamera();

        /** People looking at once in this instance, all cameras together. */
        @WithDefault("300")
        int viewers();

        /** Cameras whose masks are painted and whose pictures are encoded anew at once; each costs part of a core. */
        @WithDefault("4")
        int encoders();

        /** Pictures with masks are made no wider. */
        @WithDefault("640")
        int maskedWidth();

        /** A viewer who takes nothing for so long is given up. */
        @WithDefault("30s")
        Duration patience();

        /**
         * Realm roles that may see the picture without its masks, with a stated purpose. Nobody by default: the masks
         * are there for the people behind them.
         */
        Optional<Set<String>> originalsRoles();
    }

    /** Sharing cameras out among instances. */
    interface Ownership {
        @WithDefault("camera-ingest-owners")
        String group();

        /** How soon a dead instance's cameras are handed on. */
        @WithDefault("8s")
        Duration sessionTimeout();

        /** How often the running cameras are compared with the database, whatever was or was not heard. */
        @WithDefault("15s")
        Duration reconcile();

        /** Where other instances reach this one, to pass a look at its cameras on. */
        @WithDefault("http://localhost:${quarkus.http.port}")
        URI address();

        /** How long another instance may take to answer such a look. */
        @WithDefault("5s")
        Duration forwardTimeout();
    }
}
