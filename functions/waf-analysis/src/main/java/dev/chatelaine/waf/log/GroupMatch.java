package dev.chatelaine.waf.log;

/**
 * The rule that ended the evaluation of a rule group.
 *
 * @param group the group's ARN or {@code AWS#…} name
 * @param rule the rule's name inside the group
 * @param action the rule's own action, which need not be what happened
 * @param decided whether it decided the request; otherwise the web ACL overrode the group to COUNT
 */
public record GroupMatch(String group, String rule, String action, boolean decided) {}
