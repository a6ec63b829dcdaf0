using Marketplace.Accounts.Public;
using Marketplace.Platform.Text;

namespace Marketplace.Catalogue.Imports;

/// <summary>The households a seller may name: himself, or a cooperative's members of today. Nobody else is found, whatever is known of him.</summary>
internal sealed class Households
{
    private readonly Dictionary<Guid, PartyCard> _byCode;
    private readonly ILookup<(string Name, string Phone), PartyCard> _byNameAndPhone;

    private Households(PartyCard seller, IReadOnlyList<PartyCard> members)
    {
        (Seller, Members) = (seller, members);
        _byCode = members.ToDictionary(member => member.Id);
        _byNameAndPhone = members.Where(member => member.Phone is not null).ToLookup(member => (VietnameseText.Fold(member.Name), LastNine(member.Phone!) ?? ""));
    }

    public PartyCard Seller { get; }
    public IReadOnlyList<PartyCard> Members { get; }

    public static async Task<Households?> OfAsync(IParties parties, Guid sellerId, DateOnly today, CancellationToken ct)
    {
        if (await parties.FindAsync(sellerId, ct) is not { } seller) return null;
        IReadOnlyList<PartyCard> members = seller.Kind switch
        {
            PartyKind.Cooperative => await parties.MembersOfAsync(sellerId, today, ct),
            PartyKind.Household => [seller],
            _ => [],
        };
        return new(seller, members);
    }

    public PartyCard? Find(Guid id) => id == Seller.Id ? Seller : _byCode.GetValueOrDefault(id);

    public PartyCard? FindByCode(string code) => Guid.TryParse(code, out var id) ? _byCode.GetValueOrDefault(id) : null;

    /// <summary>Both must be right: a name alone is shared, a phone alone is a slip of one digit.</summary>
    public PartyCard? FindByName(string name, string phone) =>
        LastNine(phone) is { } digits && _byNameAndPhone[(VietnameseText.Fold(name), digits)].ToList() is [var only] ? only : null;

    // 0912345678, +84 912 345 678 and what a spreadsheet makes of it, 912345678, are one number.
    private static string? LastNine(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length == 11) digits = digits[2..];
        else if (digits.StartsWith('0') && digits.Length == 10) digits = digits[1..];
        return digits.Length == 9 ? digits : null;
    }
}
