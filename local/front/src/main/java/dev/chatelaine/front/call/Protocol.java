package dev.chatelaine.front.call;

/** The wire protocol of a request, which decides how errors are rendered. */
public enum Protocol {
    /** {@code application/x-amz-json-1.0} with {@code X-Amz-Target}. */
    JSON_1_0,
    /** {@code application/x-amz-json-1.1} with {@code X-Amz-Target}. */
    JSON_1_1,
    /** Form-encoded {@code Action}, XML answers. */
    QUERY,
    /** EC2's dialect of the query protocol. */
    EC2_QUERY,
    /** Method and path name the operation, JSON bodies (Lambda). */
    REST_JSON,
    /** Method and path name the operation, XML bodies (S3). */
    REST_XML
}
