using Marketplace.Platform.Http;
using Marketplace.Platform.Pictures;

namespace Marketplace.Farming.Certificates;

/// <summary>The scan of a paper: a picture, encoded anew as listings' photos are but large enough to read, or a PDF.</summary>
internal sealed record Scan(string ContentType, byte[] Content)
{
    public const int LargestBytes = 10 * 1024 * 1024;
    private const int LongestSide = 2400;

    /// <summary>Believes the content, never the name or the type that was sent with it.</summary>
    public static async Task<Outcome<Scan>> ReadAsync(byte[] file, PictureEncoder encoder, CancellationToken ct)
    {
        if (file.Length > LargestBytes) return CertificateRefusals.ScanTooLarge;
        if (file.AsSpan().StartsWith("%PDF-"u8))
            return !PdfLook.IsWhole(file) ? CertificateRefusals.ScanBroken : PdfLook.IsActive(file) ? CertificateRefusals.ScanActs : new Scan("application/pdf", file);
        var encoded = await encoder.EncodeAsync(file, [LongestSide], ct);
        return encoded.Refused is not { } refused ? new Scan(encoded.Value.ContentType, encoded.Value.Sizes[0])
            : refused == PictureRefusals.UnknownType ? CertificateRefusals.ScanType
            : refused == PictureRefusals.TooLarge ? CertificateRefusals.ScanTooLarge
            : refused == PictureRefusals.NoEncoder ? refused
            : CertificateRefusals.ScanBroken;
    }
}
