package dev.chatelaine.waf.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.chatelaine.waf.log.LogRecord.Part;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one record from the JSON object that a parser stands on. */
final class RecordReader {

    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();
    private static final Set<String> GROUP_TYPES = Set.of("GROUP", "MANAGED_RULE_GROUP");

    /** Documented, and not counted. */
    private static final Set<String> PASSED_OVER = Set.of(
            "formatVersion",
            "webaclName",
            "terminatingRuleMatchDetails",
            "httpSourceName",
            "httpSourceId",
            "rateBasedRuleList",
            "requestHeadersInserted",
            "responseCodeSent",
            "captchaResponse",
            "challengeResponse",
            "clientAsn",
            "forwardedAsn",
            "oversizeFields",
            "requestBodySize",
            "requestBodySizeInspectedByWAF",
            "cfDistributionTenantId");

    private final JsonParser parser;
    private final Fields fields;
    private final Set<String> wantedHeaders;

    private long time = -1;
    private String acl;
    private String action;
    private String rule;
    private String ruleType;
    private String client;
    private int unknownFields;
    private final Map<Part, String> parts = new EnumMap<>(Part.class);
    private final Map<String, String> headers = new HashMap<>();
    private final Set<String> labels = new TreeSet<>();
    private final Set<String> counted = new TreeSet<>();
    private final List<GroupMatch> groups = new ArrayList<>();

    RecordReader(JsonParser parser, Set<String> wantedHeaders) {
        this.parser = parser;
        this.fields = new Fields(parser);
        this.wantedHeaders = wantedHeaders;
    }

    /** The record; empty if it lacks what every record has. */
    Optional<LogRecord> read() throws IOException {
        fields.object(this::member);
        Optional<Action> known = Optional.ofNullable(action).flatMap(Action::named);
        if (known.isEmpty() || time < 0 || time > LATEST || acl == null || rule == null || client == null) {
            return Optional.empty();
        }
        return Optional.of(new LogRecord(
                time, known.get(), rule, client, parts, labels, counted, decided(), headers, unknownFields));
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "timestamp" -> time = time();
            case "webaclId" -> acl = fields.text();
            case "action" -> action = fields.text();
            case "terminatingRuleId" -> rule = fields.text();
            case "terminatingRuleType" -> ruleType = fields.text();
            case "ruleGroupList" -> fields.array(this::group);
            case "nonTerminatingMatchingRules" -> GroupReader.counting(fields, counted);
            case "httpRequest" -> fields.object(this::request);
            case "labels" -> fields.array(this::label);
            case "ja3Fingerprint" -> part(Part.JA3);
            case "ja4Fingerprint" -> part(Part.JA4);
            default -> passOver(name);
        }
    }

    private void passOver(String name) throws IOException {
        unknownFields += PASSED_OVER.contains(name) ? 0 : 1;
        fields.skip();
    }

    /** Milliseconds, or the ISO 8601 text of copies; below zero where there is no such time. */
    private long time() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? -1 : parser.getLongValue();
        }
        String text = fields.text();
        try {
            return text == null ? -1 : Instant.parse(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException none) {
            return -1;
        }
    }

    private void group() throws IOException {
        GroupMatch match = new GroupReader(fields, counted).read();
        if (match != null) {
            groups.add(match);
        }
    }

    private void request(String name) throws IOException {
        switch (name) {
            case "clientIp" -> client = client();
            case "country" -> part(Part.COUNTRY);
            case "uri" -> part(Part.URI);
            case "httpMethod" -> part(Part.METHOD);
            case "host" -> part(Part.HOST);
            case "headers" -> fields.array(this::header);
            default -> fields.skip();
        }
    }

    private String client() throws IOException {
        String text = fields.text();
        return text == null ? null : Address.canonical(text);
    }

    private void part(Part part) throws IOException {
        String text = fields.text();
        if (text != null && !text.isEmpty()) {
            parts.put(part, text);
        }
    }

    private void header() throws IOException {
        String[] nameAndValue = new String[2];
        fields.object(name -> {
            switch (name) {
                case "name" -> nameAndValue[0] = fields.text();
                case "value" -> nameAndValue[1] = fields.text();
                default -> fields.skip();
            }
        });
        if (nameAndValue[0] != null && nameAndValue[1] != null) {
            String name = nameAndValue[0].toLowerCase(Locale.ROOT);
            if (wantedHeaders.contains(name)) {
                headers.putIfAbsent(name, nameAndValue[1]);
            }
        }
    }

    private void label() throws IOException {
        fields.object(name -> {
            String text = name.equals("name") ? fields.text() : null;
            if (text != null) {
                labels.add(text);
            } else {
                fields.skip();
            }
        });
    }

    /**
     * Of the groups that matched, the last decided the request if a group did, with the request's action. The others
     * were overridden to COUNT by the web ACL, though their rules say BLOCK.
     */
    private List<GroupMatch> decided() {
        if (groups.isEmpty() || ruleType == null || !GROUP_TYPES.contains(ruleType)) {
            return groups;
        }
        GroupMatch last = groups.removeLast();
        groups.add(new GroupMatch(
                last.group(), last.rule(), last.action(), last.action().equals(action)));
        return groups;
    }
}
