using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Catalogue.Photos;

internal static class PhotoRefusals
{
    public static readonly Refusal Missing = new("photo.required", StatusCodes.Status400BadRequest, "Photo");
    public static readonly Refusal TooMany = new("photo.too_many", Field: "Photo");
}
