using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Notifier;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Tests.Facts;

/// <summary>Something happened to a party.</summary>
public sealed record SomethingHappened(Guid Party, string What);

/// <summary>Effect: one message per fact. Chokes on poison, as a reader with a bug would.</summary>
internal sealed class ToldReader(MarketplaceDb db) : IFactReader
{
    public const string Poison = "poison";

    public static IReadOnlyList<Type> Reads => [typeof(SomethingHappened)];

    public async Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        foreach (var fact in facts)
        {
            var happened = (SomethingHappened)fact.Body;
            if (!await db.Set<InboxMessage>().AnyAsync(message => message.PartyId == happened.Party && message.About == fact.Id.ToString(), ct))
                db.Tell(happened.Party, "test.happened", fact.Id.ToString(), "/", new { happened.What });
            if (happened.What == Poison) throw new InvalidOperationException("cannot digest this");
        }
    }
}

/// <summary>Comes later than the facts it reads.</summary>
internal sealed class LateReader(MarketplaceDb db) : IFactReader
{
    public static IReadOnlyList<Type> Reads => [typeof(SomethingHappened)];

    public Task ReadAsync(IReadOnlyList<AnnouncedFact> facts, CancellationToken ct)
    {
        foreach (var fact in facts) db.Tell(((SomethingHappened)fact.Body).Party, "test.late", fact.Id.ToString(), "/", new { });
        return Task.CompletedTask;
    }
}
