using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Catalogue.Photos;

internal static class PhotoRefusals
{
    public static readonly Refusal Missing = new("photo.required", StatusCodes.Status400BadRequest, "Photo");
    public static readonly Refusal TooLarge = new("photo.too_large", StatusCodes.Status413PayloadTooLarge, "Photo");
    /// <summary>Only JPEG, PNG and WebP.</summary>
    public static readonly Refusal UnknownType = new("photo.type", StatusCodes.Status415UnsupportedMediaType, "Photo");
    public static readonly Refusal Broken = new("photo.broken", StatusCodes.Status400BadRequest, "Photo");
    public static readonly Refusal TooManyPixels = new("photo.too_many_pixels", StatusCodes.Status400BadRequest, "Photo");
    public static readonly Refusal TooMany = new("photo.too_many", Field: "Photo");
}
