package dev.chatelaine.waf;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Request;

/**
 * What MergeSummaries is asked.
 *
 * @param places the summaries
 * @param destination where the merged summary goes
 * @param overwrite whether it may replace an object that is there
 */
record MergeRequest(Places places, S3Place destination, boolean overwrite) {

    private static final Expected SOURCES = new Expected(
            "a prefix in S3 or a list of one or more places in S3", "\"s3://shop-data/waf/summaries/v1/\"");
    private static final Expected SOURCE =
            new Expected("a place in S3", "\"s3://shop-data/waf/summaries/v1/hour.json.gz\"");
    private static final Expected DESTINATION =
            new Expected("a place in S3, without a version", "\"s3://shop-data/waf/day.json.gz\"");

    static MergeRequest read(Request request) {
        request.only("sources", "destination", "overwrite");
        Places places = places(request);
        S3Place destination = request.parsed(
                        "destination",
                        DESTINATION,
                        text -> S3Place.parse(text)
                                .filter(place -> place.versionId().isEmpty()))
                .orElseThrow(() -> request.missing("destination", DESTINATION));
        if (places.holds(destination)) {
            throw new InvalidRequest(
                    "Field \"/destination\" lies under \"/sources\", so that the next merge would count its"
                            + " requests twice: choose a place elsewhere.");
        }
        return new MergeRequest(places, destination, request.flag("overwrite").orElse(false));
    }

    private static Places places(Request request) {
        if (request.isText("sources")) {
            return new Places.Under(
                    request.parsed("sources", SOURCES, S3Place::parse).orElseThrow());
        }
        return Places.of(request.each("sources", SOURCES, SOURCE, S3Place::parse)
                .orElseThrow(() -> request.missing("sources", SOURCES)));
    }
}
