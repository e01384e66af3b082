package dev.chatelaine.aws;

import dev.chatelaine.core.crypto.SeekableSource;
import java.io.InputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * An object that is read in parts, by ranged GETs of the version that was there at first: its ETag pins it.
 *
 * @param etag of the version
 * @param length of the whole in bytes
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/range-get-olap.html">Range requests</a>
 */
record S3Parts(S3Client s3, String owner, S3Place place, String etag, long length) implements SeekableSource {

    /** HeadObject needs the permission to get the object, and no other. */
    static S3Parts of(S3Client s3, String owner, S3Place place) {
        HeadObjectResponse head = new ServiceCall("s3:GetObject", place.shown())
                .answer(() -> s3.headObject(request -> request.bucket(place.bucket())
                        .key(place.key())
                        .versionId(place.versionId().orElse(null))
                        .expectedBucketOwner(owner)));
        return new S3Parts(s3, owner, place, head.eTag(), head.contentLength());
    }

    @Override
    public InputStream read(long position, long length) {
        return length == 0 ? InputStream.nullInputStream() : S3Source.part(s3, owner, place, etag, position, length);
    }
}
