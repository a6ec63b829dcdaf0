using Marketplace.Platform.Blobs;
using Marketplace.Platform.Http;
using Marketplace.Platform.Pictures;

namespace Marketplace.Catalogue.Photos;

internal sealed record StoredPhoto(string Key, int Width, int Height);

/// <summary>Takes an untrusted file and keeps what the encoder made of it: one picture to look at and a small one for tiles and lists.</summary>
internal sealed class PhotoShelf(PictureEncoder encoder, IBlobStore blobs)
{
    public const int LongestSide = 1600;

    /// <summary>Longest side of the small size in pixels; it is stored beside the large one under this name.</summary>
    public const int SmallSide = 480;

    /// <summary>Takes a while and a process: never within a commit.</summary>
    public Task<Outcome<EncodedPicture>> EncodeAsync(byte[] file, CancellationToken ct) => encoder.EncodeAsync(file, [LongestSide, SmallSide], ct);

    public async Task<StoredPhoto> StoreAsync(EncodedPicture picture, CancellationToken ct)
    {
        using var large = new MemoryStream(picture.Sizes[0]);
        var key = await blobs.SaveAsync(large, picture.ContentType, ct);
        if (picture.Sizes is [_, var small])
        {
            using var content = new MemoryStream(small);
            await blobs.SaveBesideAsync(key, PhotoAddress.Small, content, ct);
        }
        return new(key, picture.Width, picture.Height);
    }
}
