package org.tianwang.casework.oversight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the auditors' review; in the environment {@code TIANWANG_OVERSIGHT_…}. */
@ConfigMapping(prefix = "tianwang.oversight")
interface OversightConfig {

    /** Seals the register of staff vehicles: 32 random bytes in base64. No default: without it the service does not start. */
    String secretKey();

    /** Public keys (PEM, or the base64 of one) that may sign audit heads; without any, signatures are not checked here. */
    Optional<List<String>> publicKeys();

    /**
     * Actions that need a purpose: whatever searches, touches recordings, exports, follows, contains, has looked out for,
     * unmasks or tells who a landlord is. A regular expression.
     */
    @WithDefault(".*(SEARCH|EXPORT|RECORDING|UNMASK|TRACK|FOLLOW|CONTAINMENT|PLATE_WATCHED|LANDLORD).*")
    String purposeBound();

    /** Share of the purpose-bound looks that are drawn for review by chance. */
    @WithDefault("0.10")
    double sampleSearches();

    /** Share of all other looks that are drawn. */
    @WithDefault("0.005")
    double sampleViews();

    /**
     * Actions that show nothing to whoever takes them and are therefore not counted as looks: a county's cameras are entered by
     * the hundred. Changing and removing one are counted: they uncover and hide. A regular expression.
     */
    @WithDefault("CAMERA_ENTERED")
    String showsNothing();

    /** Looks within an hour that are never called unusual. */
    @WithDefault("300")
    int volumeFloor();

    /** The same for looks that need a purpose, which a person makes one by one. */
    @WithDefault("60")
    int searchFloor();

    /** So many refused looks within an hour may be stale links; one more goes before an auditor. */
    @WithDefault("5")
    int refusedFloor();

    /** Above the floor, an hour with so many times the actor's usual number stands out. */
    @WithDefault("5")
    int volumeFactor();

    /** How far back the usual number is taken from. */
    @WithDefault("30d")
    Duration volumeMemory();

    /** A purpose may name a matter for so long after it ended. */
    @WithDefault("30d")
    Duration matterAfterEnd();

    /** A flagged look is to be reviewed within. */
    @WithDefault("14d")
    Duration reviewWithin();

    /** An emergency search is to be reviewed within. */
    @WithDefault("24h")
    Duration emergencyWithin();

    /** How long the copy is kept: three years. */
    @WithDefault("1095d")
    Duration keep();
}
