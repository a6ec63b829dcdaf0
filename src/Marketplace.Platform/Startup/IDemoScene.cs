namespace Marketplace.Platform.Startup;

/// <summary>Fills an empty database with a believable province; only ever registered for development. Runs while pages already answer.</summary>
public interface IDemoScene
{
    /// <summary>Does nothing when the database already holds parties.</summary>
    Task LoadAsync(CancellationToken ct);
}
