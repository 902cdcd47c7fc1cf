package org.tianwang.alert.afteraction;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The report's own words in one language; a value without a word is shown as it is. */
final class Words {

    private final ResourceBundle bundle;

    Words(boolean english) {
        this.bundle = ResourceBundle.getBundle(
                "afteraction.words",
                english ? Locale.ENGLISH : Locale.CHINESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** The word for a value of the data. */
    String of(String group, Object value) {
        if (value == null) {
            return "—";
        }
        String key = group + "." + value;
        String word = of(key);
        return word.equals(key) ? value.toString() : word;
    }
}
