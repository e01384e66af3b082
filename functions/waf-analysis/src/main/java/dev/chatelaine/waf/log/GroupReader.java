package dev.chatelaine.waf.log;

import java.io.IOException;
import java.util.Set;

/** Reads one element of {@code ruleGroupList}, and rules that matched without ending anything. */
final class GroupReader {

    private final Fields fields;
    private final Set<String> counted;

    private String group;
    private String rule;
    private String action;

    /**
     * A reader of one element.
     *
     * @param counted takes the rules that matched in COUNT
     */
    GroupReader(Fields fields, Set<String> counted) {
        this.fields = fields;
        this.counted = counted;
    }

    /** The rule that ended the group, or null if none did. */
    GroupMatch read() throws IOException {
        fields.object(name -> {
            switch (name) {
                case "ruleGroupId" -> group = fields.text();
                case "terminatingRule" -> fields.object(this::terminatingRule);
                case "nonTerminatingMatchingRules" -> counting(fields, counted);
                case "excludedRules" -> fields.array(this::excludedRule);
                default -> fields.skip();
            }
        });
        return rule == null ? null : new GroupMatch(orUnknown(group), rule, orUnknown(action), false);
    }

    private static String orUnknown(String text) {
        return text == null ? "-" : text;
    }

    private void terminatingRule(String name) throws IOException {
        switch (name) {
            case "ruleId" -> rule = fields.text();
            case "action" -> action = fields.text();
            default -> fields.skip();
        }
    }

    private void excludedRule() throws IOException {
        fields.object(name -> {
            if (name.equals("ruleId")) {
                add(counted, fields.text());
            } else {
                fields.skip();
            }
        });
    }

    /** Reads {@code nonTerminatingMatchingRules}, of a group or of the web ACL. */
    static void counting(Fields fields, Set<String> counted) throws IOException {
        fields.array(() -> {
            String[] ruleAndAction = new String[2];
            fields.object(name -> {
                switch (name) {
                    case "ruleId" -> ruleAndAction[0] = fields.text();
                    case "action" -> ruleAndAction[1] = fields.text();
                    default -> fields.skip();
                }
            });
            if ("COUNT".equals(ruleAndAction[1])) {
                add(counted, ruleAndAction[0]);
            }
        });
    }

    private static void add(Set<String> counted, String rule) {
        if (rule != null) {
            counted.add(rule);
        }
    }
}
