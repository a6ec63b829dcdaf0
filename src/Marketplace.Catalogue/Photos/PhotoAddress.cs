namespace Marketplace.Catalogue.Photos;

internal static class PhotoAddress
{
    /// <summary>Where a stored photo is served.</summary>
    public static string? Of(string? key) => key is null ? null : "/media/" + key;
}
