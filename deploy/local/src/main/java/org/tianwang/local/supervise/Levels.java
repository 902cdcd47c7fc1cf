package org.tianwang.local.supervise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tianwang.local.component.Component;

/** Puts components into levels by what they need; those of one level may start, and stop, side by side. */
final class Levels {
    private Levels() {}

    static List<List<Supervised>> of(List<Supervised> all) {
        Map<String, Component> byName = new HashMap<>();
        all.forEach(one -> byName.put(one.component().name(), one.component()));
        TreeMap<Integer, List<Supervised>> levels = new TreeMap<>();
        for (Supervised one : all) {
            int depth = depth(one.component(), byName, all.size());
            levels.computeIfAbsent(depth, none -> new ArrayList<>()).add(one);
        }
        return List.copyOf(levels.values());
    }

    private static int depth(Component component, Map<String, Component> byName, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("components wait for each other in a circle, at " + component.name());
        }
        int depth = 0;
        for (String name : component.after()) {
            Component needed = byName.get(name);
            if (needed == null) {
                throw new IllegalArgumentException(component.name() + " waits for " + name + ", which does not exist");
            }
            depth = Math.max(depth, 1 + depth(needed, byName, limit - 1));
        }
        return depth;
    }
}
