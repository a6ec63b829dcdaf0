using System.Globalization;

namespace Marketplace.Catalogue.Photos;

internal static class PhotoAddress
{
    /// <summary>Name of the small size, and the value of <c>w</c> that asks for it.</summary>
    public static string Small { get; } = PhotoShelf.SmallSide.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a stored photo is served.</summary>
    public static string? Of(string? key) => key is null ? null : "/media/" + key;
}
