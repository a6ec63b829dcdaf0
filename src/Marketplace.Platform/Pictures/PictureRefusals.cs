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
    /// <summary>Only pictures that stand still.</summary>
    public static readonly Refusal Animated = new("photo.animated", StatusCodes.Status415UnsupportedMediaType, "Photo");
    /// <summary>The file is a picture and something else at once: a page, a program, an archive.</summary>
    public static readonly Refusal TwoThings = new("photo.two_things", StatusCodes.Status415UnsupportedMediaType, "Photo");
    /// <summary>It took more time or memory to read than a picture may.</summary>
    public static readonly Refusal TooHeavy = new("photo.too_heavy", StatusCodes.Status422UnprocessableEntity, "Photo");
    /// <summary>The program cannot encode pictures anew at the moment and takes none as they are.</summary>
    public static readonly Refusal NoEncoder = new("photo.no_encoder", StatusCodes.Status503ServiceUnavailable, "Photo");
}
