using Marketplace.Platform.Http;

namespace Marketplace.Platform.Pictures;

/// <summary>A picture that was looked at: what it is by its content, how large, and its bytes without what cameras and editors add (place, time, owner).</summary>
public sealed record Picture(string ContentType, int Width, int Height, byte[] Content)
{
    public const int LargestBytes = 5 * 1024 * 1024;
    private const int LongestSide = 12_000;
    private const long MostPixels = 50_000_000;

    /// <summary>Believes the content, never the name or the type that was sent with it. Nothing is decoded: a small file cannot become a large picture here.</summary>
    public static Outcome<Picture> Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > LargestBytes) return PictureRefusals.TooLarge;
        try
        {
            var picture = JpegFile.Is(file) ? JpegFile.Read(file) : PngFile.Is(file) ? PngFile.Read(file) : WebpFile.Is(file) ? WebpFile.Read(file) : null;
            if (picture is null) return PictureRefusals.UnknownType;
            if (Stowaway.IsIn(file)) return PictureRefusals.TwoThings;
            if (picture.Width < 1 || picture.Height < 1) return PictureRefusals.Broken;
            return picture.Width > LongestSide || picture.Height > LongestSide || (long)picture.Width * picture.Height > MostPixels
                ? PictureRefusals.TooManyPixels
                : picture;
        }
        catch (AnimatedPictureException)
        {
            return PictureRefusals.Animated;
        }
        catch (BrokenPictureException)
        {
            return PictureRefusals.Broken;
        }
    }
}

/// <summary>The bytes are not what their first ones promise.</summary>
internal sealed class BrokenPictureException : Exception
{
    public static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, long start, long length) =>
        start >= 0 && length >= 0 && start + length <= bytes.Length ? bytes.Slice((int)start, (int)length) : throw new BrokenPictureException();
}

/// <summary>The file holds more pictures than one.</summary>
internal sealed class AnimatedPictureException : Exception;
