package org.tianwang.alert.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tianwang.alert.unit.Recommendation.Code;
import org.tianwang.alert.unit.Recommendation.Reason;

/** Reasons being gathered. */
final class Reasons {

    private final List<Reason> list = new ArrayList<>();

    void say(Code code, String text) {
        list.add(new Reason(code, null, null, text));
    }

    /** {@code text} shows the figure where it says {@code %.0f}. */
    void add(Code code, double value, String unit, String text) {
        list.add(new Reason(code, value, unit, String.format(Locale.ROOT, text, value)));
    }

    List<Reason> list() {
        return List.copyOf(list);
    }
}
