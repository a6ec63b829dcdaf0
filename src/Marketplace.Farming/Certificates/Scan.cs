using Marketplace.Platform.Http;
using Marketplace.Platform.Pictures;

namespace Marketplace.Farming.Certificates;

/// <summary>The scan of a paper: a picture, cleaned as listings' photos are, or a PDF.</summary>
internal sealed record Scan(string ContentType, byte[] Content)
{
    public const int LargestBytes = 10 * 1024 * 1024;
    private const int TailWithEnd = 2048;

    /// <summary>Believes the content, never the name or the type that was sent with it.</summary>
    public static Outcome<Scan> Read(byte[] file)
    {
        if (file.Length > LargestBytes) return CertificateRefusals.ScanTooLarge;
        if (file.AsSpan().StartsWith("%PDF-"u8))
            return file.AsSpan(Math.Max(0, file.Length - TailWithEnd)).IndexOf("%%EOF"u8) >= 0 ? new Scan("application/pdf", file) : CertificateRefusals.ScanBroken;
        var picture = Picture.Read(file);
        if (picture.Refused is { } refused)
            return refused == PictureRefusals.UnknownType ? CertificateRefusals.ScanType : refused == PictureRefusals.TooLarge ? CertificateRefusals.ScanTooLarge : CertificateRefusals.ScanBroken;
        return new Scan(picture.Value.ContentType, picture.Value.Content);
    }
}
