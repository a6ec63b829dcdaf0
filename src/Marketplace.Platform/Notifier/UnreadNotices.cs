using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Notifier;

public static class UnreadNotices
{
    /// <summary>How many notices of these parties nobody has read yet.</summary>
    public static Task<int> UnreadNoticesAsync(this MarketplaceDb db, IReadOnlyList<Guid> parties, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<InboxMessage>().CountAsync(message => message.ReadAt == null && parties.Contains(message.PartyId), ct);
    }
}
