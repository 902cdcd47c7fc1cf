package org.tianwang.alert.afteraction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** What the county's townships are called: everything here is kept by their codes, and a report is read by people. */
@ConfigMapping(prefix = "tianwang.alert.townships")
public interface TownshipNames {

    /** By code. */
    @WithParentName
    Map<String, Name> byCode();

    /** A township's name in both languages. */
    interface Name {

        String zh();

        Optional<String> en();
    }

    /** One without a name is shown by its code. */
    default String of(String code, boolean english) {
        Name name = code == null ? null : byCode().get(code);
        if (name == null) {
            return code == null ? "—" : code;
        }
        return (english ? name.en().orElse(name.zh()) : name.zh()) + " (" + code + ")";
    }
}
