package dev.chatelaine.rotation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that CheckRotation looked at.
 *
 * @param name what
 * @param ok whether it is well
 * @param why a sentence that says why
 */
record Check(String name, boolean ok, String why) {

    /** As the answer has it. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("ok", ok);
        fields.put("why", why);
        return fields;
    }
}
