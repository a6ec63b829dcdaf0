using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Platform.Pictures;

/// <summary>Why a file is not taken as a picture.</summary>
public static class PictureRefusals
{
    public static readonly Refusal TooLarge = new("photo.too_large", StatusCodes.Status413PayloadTooLarge, "Photo");
    /// <summary>Only JPEG, PNG and WebP.</summary>
    public static readonly Refusal UnknownType = new("photo.type", StatusCodes.Status415UnsupportedMediaType, "Photo");
    public static readonly Refusal Broken = new("photo.broken", StatusCodes.Status400BadRequest, "Photo");
    public static readonly Refusal TooManyPixels = new("photo.too_many_pixels", StatusCodes.Status400BadRequest, "Photo");
}
