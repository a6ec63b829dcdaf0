namespace Marketplace.TestKit;

/// <summary>An account with the party it acts for; officers act for a unit and have none.</summary>
/// <param name="UnitCode">The commune of a party, or the unit of an officer.</param>
public sealed record Person(Guid AccountId, Guid? PartyId, string Name, string Phone, string UnitCode)
{
    /// <summary>For buyers and sellers; an officer has no party.</summary>
    public Guid Party => PartyId ?? throw new InvalidOperationException(Name + " acts for no party.");
}

/// <summary>People and things to begin a test with, made through the real entities. One file per capability.</summary>
public sealed partial class Given(MarketplaceApp app)
{
    private static int _people;

    /// <summary>The program these people live in.</summary>
    public MarketplaceApp App => app;

    /// <summary>Vietnamese mobile number nobody else has in this process, in a range that no operator serves.</summary>
    public static string NewPhone() => $"+8490{Interlocked.Increment(ref _people):0000000}";
}
