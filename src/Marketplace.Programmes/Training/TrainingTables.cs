using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Programmes.Training;

internal sealed class CourseTable : IEntityTypeConfiguration<Course>
{
    public void Configure(EntityTypeBuilder<Course> builder)
    {
        builder.ToTable("programmes_courses");
        builder.Property(course => course.Description).HasMaxLength(4_000);
        builder.HasIndex(course => new { course.StartsOn, course.Id });
    }
}

internal sealed class CourseSessionTable : IEntityTypeConfiguration<CourseSession>
{
    public void Configure(EntityTypeBuilder<CourseSession> builder)
    {
        builder.ToTable("programmes_sessions");
        builder.HasIndex(session => new { session.CourseId, session.HeldOn });
        builder.HasOne<Course>().WithMany().HasForeignKey(session => session.CourseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttendanceTable : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("programmes_attendances");
        builder.HasKey(attendance => new { attendance.SessionId, attendance.HouseholdId });
        builder.HasIndex(attendance => attendance.HouseholdId);
        builder.HasOne<CourseSession>().WithMany().HasForeignKey(attendance => attendance.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}
