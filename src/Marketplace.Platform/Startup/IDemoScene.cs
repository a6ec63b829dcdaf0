namespace Marketplace.Platform.Startup;

/// <summary>Fills an empty database with a believable province; only ever registered for development. Runs while pages already answer.</summary>
public interface IDemoScene
{
    /// <summary>Does nothing when the database already holds parties.</summary>
    /// <exception cref="SceneInterruptedException">An earlier start began the scene and was ended meanwhile.</exception>
    Task LoadAsync(CancellationToken ct);
}

/// <summary>Half a scene lies in the database. Nobody would notice what is missing, so the program never calls itself ready on it.</summary>
public sealed class SceneInterruptedException : Exception
{
    public SceneInterruptedException() : base("The demo scene was interrupted while it was loading") { }
    public SceneInterruptedException(string message) : base(message) { }
    public SceneInterruptedException(string message, Exception innerException) : base(message, innerException) { }
}
